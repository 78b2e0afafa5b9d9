identity_token=$(mint_identity_token) && cat >page.html <<HTML
<script
  src="https://reqio.app/widget.js"
  data-project-id="YOUR_PROJECT_ID"
  data-identity-token="$identity_token"
  async
></script>
HTML
