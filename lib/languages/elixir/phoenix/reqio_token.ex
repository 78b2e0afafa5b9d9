defmodule MyAppWeb.ReqioToken do
  @moduledoc "Hands the identity token of the signed-in user to the root layout."

  import Plug.Conn

  # Before Phoenix 1.8, phx.gen.auth assigns :current_user instead of a scope.
  def put_reqio_token(conn, _opts) do
    token =
      case conn.assigns.current_scope do
        %{user: %{} = user} -> MyApp.ReqioIdentity.mint(user)
        _visitor -> nil
      end

    conn
    |> put_resp_header("cache-control", "no-store")
    |> assign(:reqio_token, token)
  end
end
