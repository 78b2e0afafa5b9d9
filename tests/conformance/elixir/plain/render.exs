# Prints the page that the person of the run sees.
[person] = "CONFORMANCE_PEOPLE" |> System.fetch_env!() |> :jose.decode()

user = %{
  id: person["id"],
  email: person["email"],
  plan: person["plan"],
  plan_amount: person["amount"],
  billing_interval: person["interval"],
  account_id: person["account"]
}

IO.puts(EEx.eval_file("page.html.eex", assigns: [token: ReqioIdentity.mint(user)]))
