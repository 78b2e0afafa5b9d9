# HMAC by hand: openssl would take the secret as an argument, which the process list shows.
mint_identity_token() (
  set -eu
  if [ "${#REQIO_SECRET}" -lt 32 ]; then
    echo "REQIO_SECRET must have at least 32 characters" >&2
    exit 1
  fi

  sha256() { openssl dgst -sha256 -binary; }
  base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
  octets() { od -An -v -tu1; }
  octet() { printf %b "\\0$(printf %o "$1")"; }
  key_block() {
    for code in $({ printf %s "$REQIO_SECRET" && head -c 64 /dev/zero; } | head -c 64 | octets); do
      octet "$((code ^ $1))"
    done
  }
  json() {
    printf '"'
    for code in $(printf %s "$1" | octets); do
      case $code in
        [0-9] | [12][0-9] | 3[01] | 34 | 92) printf '\\u%04x' "$code" ;;
        *) octet "$code" ;;
      esac
    done
    printf '"'
  }

  now=$(date +%s)
  payload='{"sub":'$(json "$user_id")
  payload=$payload',"email":'$(json "$user_email")
  traits=
  traits=$traits',"plan":'$(json "$user_plan")
  traits=$traits',"amount":'$(printf %d "$user_plan_amount_cents")
  traits=$traits',"interval":'$(json "$user_billing_interval")
  traits=$traits',"account":{"id":'$(json "$user_account_id")'}'
  payload=$payload',"traits":{'${traits#,}'}'
  payload=$payload',"aud":"https://reqio.app/p/YOUR_PROJECT_ID"'
  payload=$payload',"iat":'$now',"exp":'$((now + 300))'}'

  signed=$(printf '{"alg":"HS256","typ":"JWT"}' | base64url).$(printf %s "$payload" | base64url)
  signature=$({
    key_block 92
    { key_block 54 && printf %s "$signed"; } | sha256
  } | sha256 | base64url)
  echo "$signed.$signature"
)
