require "sinatra"
require_relative "config/reqio"
require_relative "reqio_identity"

helpers ReqioIdentity

helpers do
  # current_user is your own helper: the user, or nil when nobody is signed in.
  def reqio_identity_token
    return unless current_user

    cache_control :no_store
    mint_identity_token(current_user)
  end
end
