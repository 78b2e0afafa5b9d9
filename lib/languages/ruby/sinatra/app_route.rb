require "json"
require "sinatra"
require_relative "config/reqio"
require_relative "reqio_identity"

helpers ReqioIdentity

# current_user is your own helper: the user, or nil when nobody is signed in.
get "/reqio/token" do
  cache_control :no_store
  halt 204 unless current_user

  content_type :json
  JSON.generate(token: mint_identity_token(current_user))
end
