defmodule MyAppWeb.SignIn do
  # In front of the router, which is shown: a session for the person that the run names.
  @behaviour Plug

  import Plug.Conn

  @impl true
  def init(opts), do: opts

  @impl true
  def call(%{path_info: ["conformance", "sign-in"]} = conn, _opts) do
    conn = fetch_query_params(conn)

    conn
    |> fetch_session()
    |> configure_session(renew: true)
    |> put_session(:user_token, conn.query_params["person"])
    |> send_resp(:no_content, "")
    |> halt()
  end

  def call(conn, _opts), do: conn
end
