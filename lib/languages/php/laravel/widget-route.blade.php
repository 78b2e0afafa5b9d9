<script
    src="https://reqio.app/widget.js"
    data-project-id="{{ config('services.reqio.project_id') }}"
    data-identity-url="/reqio/token"
    async
></script>
