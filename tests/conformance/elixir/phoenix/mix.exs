defmodule MyApp.MixProject do
  use Mix.Project

  def project do
    [
      app: :my_app,
      version: "0.1.0",
      elixir: "~> 1.15",
      deps: deps()
    ]
  end

  def application do
    [
      mod: {MyApp.Application, []},
      extra_applications: [:logger, :runtime_tools]
    ]
  end

  defp deps do
    [
      {:phoenix, "1.8.1"},
      {:phoenix_html, "4.2.1"},
      {:phoenix_live_view, "1.1.31"},
      {:bandit, "1.8.0"},
      {:jason, "1.4.4"},
      {:jose, "1.11.12"},
      {:req, "0.5.15"}
    ]
  end
end
