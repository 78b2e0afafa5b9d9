# Fails on a file that Elixir cannot parse.
for file <- System.argv() do
  file |> File.read!() |> Code.string_to_quoted!(file: file)
end
