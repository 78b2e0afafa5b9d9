defmodule ReqioIdentityTest do
  use ExUnit.Case, async: true

  setup_all do
    {:ok, _} = Application.ensure_all_started(:ssl)
    {:ok, _} = Application.ensure_all_started(:inets)
    :ok
  end

  test "Reqio accepts our identity tokens" do
    # An id that begins with preview_ is verified and never stored.
    user = %{
      id: "preview_ci",
      email: "ci@example.com",
      plan: "pro",
      plan_amount: 9900,
      billing_interval: "year",
      account_id: "preview_ci"
    }

    body = :jose.encode(%{"projectId" => "YOUR_PROJECT_ID", "token" => ReqioIdentity.mint(user)})
    request = {~c"https://reqio.app/api/v1/identify", [], ~c"application/json", body}

    {:ok, {{_, status, _}, _, answer}} = :httpc.request(:post, request, [], [])
    assert status == 200, to_string(answer)
  end
end
