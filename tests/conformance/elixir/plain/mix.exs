defmodule Shop.MixProject do
  use Mix.Project

  def project do
    [app: :shop, version: "0.1.0", elixir: "~> 1.14"]
  end

  # JOSE is Debian's here, no dependency of the project.
  def application do
    [extra_applications: [:inets, :jose, :logger, :ssl]]
  end
end
