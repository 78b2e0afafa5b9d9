import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles every set of files with the application that it belongs to, warnings as errors.
 * Arguments: this language's folder, the folder of the jars, then variant/form/set/file each.
 */
class CompileCheck {

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path libraries = Path.of(args[1]);
        Map<Path, List<Path>> sets = Arrays.stream(args)
                .skip(2)
                .map(Path::of)
                .collect(Collectors.groupingBy(file -> file.subpath(0, 3), TreeMap::new, Collectors.toList()));
        boolean clean = true;
        for (Map.Entry<Path, List<Path>> set : sets.entrySet()) {
            String variant = set.getKey().getName(0).toString();
            List<Path> sources = new ArrayList<>(set.getValue());
            sources.addAll(list(folder.resolve(variant), ".java"));
            String classes =
                    Files.createDirectories(set.getKey().resolve("classes")).toString();
            clean &= compile(sources, list(libraries.resolve(variant), ".jar"), classes);
        }
        System.exit(clean ? 0 : 1);
    }

    private static boolean compile(List<Path> sources, List<Path> jars, String classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = jars.stream().map(Path::toString).collect(Collectors.joining(":"));
        List<String> options = List.of(
                "-Xlint:all,-serial,-processing,-classfile", "-Werror", "-proc:none", "-d", classes, "-cp", path);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            return compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
