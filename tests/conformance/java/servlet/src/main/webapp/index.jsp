<%@ taglib prefix="layout" tagdir="/WEB-INF/tags" %>
<layout:page>Home</layout:page>
