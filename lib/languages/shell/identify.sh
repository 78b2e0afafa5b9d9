identity_token=$(mint_identity_token) &&
  printf '{"projectId":"YOUR_PROJECT_ID","token":"%s"}' "$identity_token" |
  curl --silent --show-error --fail-with-body --data @- \
    --header "Content-Type: application/json" https://reqio.app/api/v1/identify
