<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<script
  src="https://reqio.app/widget.js"
  data-project-id="${fn:escapeXml(initParam.REQIO_PROJECT_ID)}"
  data-identity-url="/reqio/token"
  async
></script>
