<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<script
  src="https://reqio.app/widget.js"
  data-project-id="${fn:escapeXml(initParam.REQIO_PROJECT_ID)}"
  <c:if test="${not empty reqioToken}">data-identity-token="${fn:escapeXml(reqioToken)}"</c:if>
  async
></script>
