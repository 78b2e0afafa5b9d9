import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fails on a file that palantir-java-format would write another way. With --write it writes it. */
class FormatCheck {

    public static void main(String[] args) throws Exception {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        boolean write = args[0].equals("--write");
        boolean clean = true;
        for (int place = write ? 1 : 0; place < args.length; place += 1) {
            Path file = Path.of(args[place]);
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (formatted.equals(source)) continue;
            clean = false;
            if (write) Files.writeString(file, formatted);
            else System.out.println(file + " is to be\n" + formatted);
        }
        System.exit(clean || write ? 0 : 1);
    }
}
