# For the sign-in that `bin/rails generate authentication` gives. With Devise, leave out
# allow_unauthenticated_access, and write user_signed_in? and current_user.
class ReqioTokensController < ApplicationController
  allow_unauthenticated_access

  def show
    response.headers["Cache-Control"] = "no-store"

    if authenticated?
      render json: { token: ReqioIdentity.mint(Current.user) }
    else
      head :no_content
    end
  end
end
