defmodule MyApp.Accounts do
  # The people of the run, as the generated context would read them from the database.
  alias MyApp.Accounts.User

  def get_user_by_session_token(name) do
    people = "CONFORMANCE_PEOPLE" |> System.get_env("[]") |> Jason.decode!()
    person = Enum.find(people, &(&1["name"] == name))
    person && to_user(person, System.get_env("CONFORMANCE_TRAITS"))
  end

  defp to_user(person, "all") do
    %User{
      id: person["id"],
      email: person["email"],
      plan: person["plan"],
      plan_amount: person["amount"],
      billing_interval: person["interval"],
      account_id: person["account"]
    }
  end

  defp to_user(person, _stock), do: %User{id: person["id"], email: person["email"]}
end
