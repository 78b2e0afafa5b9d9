defmodule MyApp.ReqioIdentity do
  @moduledoc "Identity tokens for the Reqio widget."

  @doc "Mints the identity token of a signed-in user."
  def mint(user) do
    config = Application.fetch_env!(:my_app, :reqio)
    secret = config[:secret] || ""

    if byte_size(secret) < 32 do
      raise "REQIO_SECRET is missing or shorter than 32 characters"
    end

    now = System.system_time(:second)

    claims = %{
      "sub" => to_string(user.id),
      "email" => user.email,
      "traits" => %{
        "account" => %{"id" => to_string(user.account_id)},
        "plan" => user.plan,
        # cents, as billed
        "amount" => user.plan_amount,
        # "month" or "year"
        "interval" => user.billing_interval
      },
      "aud" => config[:audience],
      "iat" => now,
      "exp" => now + 300
    }

    {_jws, token} =
      secret
      |> :jose_jwk.from_oct()
      |> :jose_jwt.sign(%{"alg" => "HS256"}, claims)
      |> :jose_jws.compact()

    token
  end
end
