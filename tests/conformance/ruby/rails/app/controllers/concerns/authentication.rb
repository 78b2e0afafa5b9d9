# The interface of Rails 8's own authentication generator (`authenticated?`, `allow_unauthenticated_access`,
# `Current.user` from a session row and a signed cookie), written for the Rails that Debian ships.
module Authentication
  extend ActiveSupport::Concern

  included do
    before_action :require_authentication
    helper_method :authenticated?
  end

  class_methods do
    def allow_unauthenticated_access(**options)
      skip_before_action :require_authentication, **options
    end
  end

  private

  def authenticated?
    resume_session
  end

  def require_authentication
    resume_session || head(:unauthorized)
  end

  def resume_session
    Current.session ||= Session.find_by(id: cookies.signed[:session_id])
  end

  def start_new_session_for(user)
    Current.session = user.sessions.create!
    cookies.signed.permanent[:session_id] = { value: Current.session.id, httponly: true, same_site: :lax }
  end
end
