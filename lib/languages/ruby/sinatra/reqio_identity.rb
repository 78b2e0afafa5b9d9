require "jwt"

module ReqioIdentity
  # The token that tells Reqio who is signed in.
  def mint_identity_token(user)
    now = Time.now.to_i
    payload = {
      sub: user.id.to_s,
      email: user.email,
      traits: {
        account: { id: user.account_id.to_s },
        plan: user.plan,
        amount: user.plan_amount, # cents, as billed
        interval: user.billing_interval # "month" or "year"
      },
      aud: settings.reqio_audience,
      iat: now,
      exp: now + 300
    }
    JWT.encode(payload, settings.reqio_secret, "HS256")
  end
end
