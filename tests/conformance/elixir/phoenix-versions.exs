# Prints the versions that the lockfile in the given folder names.
[folder] = System.argv()
{lock, []} = folder |> Path.join("mix.lock") |> Code.eval_file()

versions =
  for {id, name} <- [jose: "JOSE", phoenix: "Phoenix"] do
    {name, lock |> Map.fetch!(id) |> elem(2)}
  end

printed =
  for {name, version} <- versions ++ [{"Elixir", System.version()}] do
    ~s({"name":"#{name}","version":"#{version}"})
  end

IO.puts("[#{Enum.join(printed, ",")}]")
