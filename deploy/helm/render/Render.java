import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what Helm makes of a chart with each file of values, beside that file: NAME.made, or NAME.refused with the reason.
 * java -cp … Render.java CHART VALUES…
 */
public class Render {
  public static void main(String[] args) throws IOException {
    for (int place = 1; place < args.length; place++) {
      Path values = Path.of(args[place]);
      try {
        String made = new Helm(Path.of(args[0])).template().withName("osinum").withValuesFile(values).call();
        Files.writeString(Path.of(values + ".made"), made);
      } catch (IllegalStateException refusal) {
        Files.writeString(Path.of(values + ".refused"), refusal.getMessage());
      }
    }
  }
}
