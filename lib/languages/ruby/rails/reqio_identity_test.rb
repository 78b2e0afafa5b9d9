require "test_helper"
require "net/http"

class ReqioIdentityTest < ActiveSupport::TestCase
  PreviewUser = Struct.new(:id, :email_address)

  test "Reqio accepts the identity token" do
    # An id that begins with preview_ is verified, never stored.
    user = PreviewUser.new("preview_ci", "preview@example.com")
    response = Net::HTTP.post(
      URI("https://reqio.app/api/v1/identify"),
      { projectId: Rails.configuration.x.reqio.project_id, token: ReqioIdentity.mint(user) }.to_json,
      "Content-Type" => "application/json"
    )

    answer = JSON.parse(response.body)
    assert_equal "200", response.code, "#{answer["code"]}: #{answer["detail"]}"
  end
end
