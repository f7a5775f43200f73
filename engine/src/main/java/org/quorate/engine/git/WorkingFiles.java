package org.quorate.engine.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** The files of a work tree beside those that are committed. */
final class WorkingFiles {
  private static final int LARGEST = 4 << 20;

  private final @Nullable Path root;

  WorkingFiles(Repository repository) {
    root = repository.isBare() ? null : repository.getWorkTree().toPath();
  }

  /** The first document that the work tree has otherwise; line ends do not matter. */
  Optional<String> differing(ObjectReader reader, TreeDocuments documents) {
    for (Map.Entry<String, TreeDocuments.Entry> document : documents.opened().entrySet()) {
      if (root != null && differs(root, reader, document.getKey(), document.getValue().id())) {
        return Optional.of(document.getKey());
      }
    }
    return Optional.empty();
  }

  private static boolean differs(Path root, ObjectReader reader, String path, ObjectId blob) {
    try {
      Path file = root.resolve(path);
      boolean committed = !blob.equals(ObjectId.zeroId());
      if (!committed || !Files.isRegularFile(file)) {
        return committed == !Files.isRegularFile(file);
      }
      return Files.size(file) <= LARGEST
          && !Arrays.equals(
              plain(Files.readAllBytes(file)), plain(reader.open(blob).getCachedBytes(LARGEST)));
    } catch (IOException | InvalidPathException | LargeObjectException unreadable) {
      return false;
    }
  }

  private static byte[] plain(byte[] text) {
    byte[] plain = new byte[text.length];
    int length = 0;
    for (byte b : text) {
      if (b != '\r') {
        plain[length++] = b;
      }
    }
    return Arrays.copyOf(plain, length);
  }
}
