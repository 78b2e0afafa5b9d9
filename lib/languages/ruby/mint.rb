require "jwt"

secret = ENV.fetch("REQIO_SECRET")
raise "REQIO_SECRET must have at least 32 characters" if secret.length < 32

now = Time.now.to_i
payload = {
  sub: user.id.to_s, # user: whoever is signed in
  email: user.email,
  traits: {
    account: { id: user.account_id.to_s },
    plan: user.plan,
    amount: user.plan_amount, # cents, as billed
    interval: user.billing_interval # "month" or "year"
  },
  aud: "https://reqio.app/p/YOUR_PROJECT_ID",
  iat: now,
  exp: now + 300
}
token = JWT.encode(payload, secret, "HS256")
