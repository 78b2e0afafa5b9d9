import kotlinx.html.HEAD
import kotlinx.html.script

/** With kotlinx.html; in any other template it is the tag with these attributes. */
fun HEAD.reqioWidget(identityToken: String) {
    script(src = "https://reqio.app/widget.js") {
        async = true
        attributes["data-project-id"] = "YOUR_PROJECT_ID"
        attributes["data-identity-token"] = identityToken
    }
}
