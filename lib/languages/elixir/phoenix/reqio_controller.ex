defmodule MyAppWeb.ReqioController do
  use MyAppWeb, :controller

  # Before Phoenix 1.8, phx.gen.auth assigns :current_user instead of a scope.
  def token(conn, _params) do
    conn = put_resp_header(conn, "cache-control", "no-store")

    case conn.assigns.current_scope do
      %{user: %{} = user} -> json(conn, %{token: MyApp.ReqioIdentity.mint(user)})
      _visitor -> send_resp(conn, :no_content, "")
    end
  end
end
