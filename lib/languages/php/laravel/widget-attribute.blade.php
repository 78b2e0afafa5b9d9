<script
    src="https://reqio.app/widget.js"
    data-project-id="{{ config('services.reqio.project_id') }}"
    @isset($reqioToken) data-identity-token="{{ $reqioToken }}" @endisset
    async
></script>
