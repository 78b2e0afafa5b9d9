defmodule MyAppWeb.UserAuth do
  # What phx.gen.auth generates, as far as a page needs it.
  import Plug.Conn

  alias MyApp.Accounts
  alias MyApp.Accounts.Scope

  def fetch_current_scope_for_user(conn, _opts) do
    token = get_session(conn, :user_token)
    user = token && Accounts.get_user_by_session_token(token)
    assign(conn, :current_scope, Scope.for_user(user))
  end
end
