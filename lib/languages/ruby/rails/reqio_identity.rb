class ReqioIdentity
  # The token that tells Reqio who is signed in.
  def self.mint(user)
    settings = Rails.configuration.x.reqio
    secret = settings.secret.to_s
    raise "REQIO_SECRET must have at least 32 characters" if secret.length < 32

    now = Time.now.to_i
    payload = {
      sub: user.id.to_s,
      email: user.email_address,
      traits: {
        account: { id: user.account_id.to_s },
        plan: user.plan,
        amount: user.plan_amount, # cents, as billed
        interval: user.billing_interval # "month" or "year"
      },
      aud: settings.audience,
      iat: now,
      exp: now + 300
    }
    JWT.encode(payload, secret, "HS256")
  end
end
