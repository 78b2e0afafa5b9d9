defmodule MyApp.Application do
  use Application

  @impl true
  def start(_type, _args) do
    children = [{Phoenix.PubSub, name: MyApp.PubSub}, MyAppWeb.Endpoint]
    Supervisor.start_link(children, strategy: :one_for_one, name: MyApp.Supervisor)
  end
end
