<%@ taglib prefix="layout" tagdir="/WEB-INF/tags" %>
<!doctype html>
<html lang="en">
  <head>
    <title>Application</title>
    <layout:reqio />
  </head>
  <body>
    <jsp:doBody />
  </body>
</html>
