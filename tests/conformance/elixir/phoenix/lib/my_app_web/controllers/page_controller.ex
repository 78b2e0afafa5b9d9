defmodule MyAppWeb.PageController do
  use MyAppWeb, :controller

  def home(conn, _params), do: render(conn, :home)
end
