import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mints for the person of the run and renders the page that hands the token on, as JSP reads its text. */
public class Main {

    public static void main(String[] args) throws Exception {
        User[] people = new ObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .readValue(System.getenv("CONFORMANCE_PEOPLE"), User[].class);

        ExpressionFactory expressions = ExpressionFactory.newInstance();
        StandardELContext context = new StandardELContext(expressions);
        context.getVariableMapper()
                .setVariable(
                        "identityToken",
                        expressions.createValueExpression(IdentityToken.mint(people[0]), String.class));
        String page = Files.readString(Path.of("page.jsp"));
        System.out.println(
                expressions.createValueExpression(context, page, String.class).<String>getValue(context));
    }
}
