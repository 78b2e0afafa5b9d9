# Prints the versions of Debian's packages that the program runs with.
{:ok, _} = Application.ensure_all_started(:jose)

versions = [
  %{name: "JOSE", version: to_string(Application.spec(:jose, :vsn)), debian: true},
  %{name: "Elixir", version: System.version(), debian: true}
]

IO.puts(:jose.encode(versions))
