import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * The community edition of Neo4j in one process, for tests: Bolt on the loopback address and nothing else.
 *
 * <p>Usage: {@code java -cp CLASSPATH Neo4jServer.java HOME PORT [--auth PASSWORD] [--keep]}. Prints {@code ready} when
 * it answers. It ends when its standard input closes and, without {@code --keep}, deletes its home folder, so that nothing is
 * left behind however the parent process ends.
 */
public final class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    List<String> options = List.of(arguments);
    if (options.size() < 2) {
      System.err.println("usage: Neo4jServer.java HOME PORT [--auth PASSWORD] [--keep]");
      System.exit(2);
    }
    Path home = Path.of(options.get(0));
    SocketAddress address = new SocketAddress("127.0.0.1", Integer.parseInt(options.get(1)));
    int auth = options.indexOf("--auth");
    boolean keep = options.contains("--keep");

    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(home)
            .setConfig(GraphDatabaseSettings.auth_enabled, auth >= 0)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 256L * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            // Tests often replace one small graph by another, for which cached query plans remain good.
            .setConfig(GraphDatabaseSettings.query_statistics_divergence_threshold, 1.0)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            // Routing (neo4j://) sends the driver to this address; localhost could resolve to ::1.
            .setConfig(BoltConnector.advertised_address, address)
            .build();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (keep) {
                    service.shutdown();
                  } else {
                    delete(home);
                    // An orderly shutdown takes ten seconds, to save data that is deleted.
                    Runtime.getRuntime().halt(0);
                  }
                }));
    if (auth >= 0) setPassword(service, options.get(auth + 1));

    System.out.println("ready");
    while (System.in.read() != -1) {
      // Only the end of standard input matters.
    }
    System.exit(0);
  }

  private static void setPassword(DatabaseManagementService service, String password) {
    service
        .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
  }

  /** Files that the database writes meanwhile may stay in the system's folder for temporary files. */
  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) Files.deleteIfExists(path);
    } catch (IOException | UncheckedIOException error) {
      System.err.println("Could not delete all of " + folder + ": " + error);
    }
  }
}
