defmodule MyApp.ReqioIdentityTest do
  use ExUnit.Case, async: true

  test "Reqio accepts our identity tokens" do
    # An id that begins with preview_ is verified and never stored.
    user = %MyApp.Accounts.User{id: "preview_ci", email: "ci@example.com"}

    response =
      Req.post!("https://reqio.app/api/v1/identify",
        json: %{projectId: "YOUR_PROJECT_ID", token: MyApp.ReqioIdentity.mint(user)}
      )

    assert response.status == 200, inspect(response.body)
  end
end
