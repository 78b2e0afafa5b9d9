# For the sign-in that `bin/rails generate authentication` gives. With Devise, write
# user_signed_in? and current_user.
module ReqioHelper
  # nil for visitors who are not signed in: the layout then prints no attribute.
  def reqio_identity_token
    return unless authenticated?

    response.headers["Cache-Control"] = "no-store"
    ReqioIdentity.mint(Current.user)
  end
end
