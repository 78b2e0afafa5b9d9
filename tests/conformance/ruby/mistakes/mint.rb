# Mistakes that are made in Ruby, by ruby-jwt. Prints case -> what arrives at Reqio.

require "base64"
require "json"
require "jwt"

secret = ENV.fetch("REQIO_SECRET")
now = Integer(ENV.fetch("MISTAKES_NOW"))
good = { sub: "1", aud: ENV.fetch("REQIO_AUDIENCE"), iat: now, exp: now + 300 }
sign = ->(claims, key, algorithm = "HS256") { JWT.encode(claims, key, algorithm) }

puts JSON.generate(
  "as it should be" => sign.call(good, secret),
  "Base64.decode64" => sign.call(good, Base64.decode64(secret)),
  "[secret].pack('H*')" => sign.call(good, [secret].pack("H*")),
  "File.read of a secret" => sign.call(good, "#{secret}\n"),
  "Time.now.to_f" => sign.call(good.merge(iat: now + 0.5, exp: now + 300.5), secret),
  "milliseconds" => sign.call(good.merge(exp: (now + 300) * 1000), secret),
  "not signed" => sign.call(good, nil, "none"),
)
