package org.quorate.gerrit;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.List;
import java.util.Optional;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.git.BranchCharter;

/**
 * Keeps the same text once, however many commits have it: a branch has a new newest commit with
 * every merge, and its charter may be large.
 */
final class Readings {
  private final Cache<Text, Reading> texts = CacheBuilder.newBuilder().weakValues().build();

  /** What a charter says, and all that is said of it. */
  private record Text(CharterRef ref, List<String> documents, List<Diagnostic> diagnostics) {}

  /** The same, with the reading that was first of its text. */
  BranchCharter shared(BranchCharter told) {
    Optional<Charter> charter = told.reading().charter();
    if (charter.isEmpty()) {
      return told;
    }
    Text text =
        new Text(charter.get().ref(), charter.get().documents(), told.reading().diagnostics());
    Reading first = texts.asMap().putIfAbsent(text, told.reading());
    return new BranchCharter(first == null ? told.reading() : first, told.commit(), told.notes());
  }
}
