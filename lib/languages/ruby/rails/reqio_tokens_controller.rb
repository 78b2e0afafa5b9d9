# For the authentication that `bin/rails generate authentication` gives.
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
