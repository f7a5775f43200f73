package org.quorate.engine.git;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.quorate.Handle;
import org.quorate.engine.owners.Codeowners;
import org.quorate.engine.owners.Maintainers;
import org.quorate.engine.owners.OwnersAliases;
import org.quorate.engine.owners.OwnersFile;
import org.quorate.engine.owners.OwnersNote;

/** Owners files that were read, by the id of their content. Safe for use by many threads. */
final class OwnersShelf {
  private static final int MOST_NOTES = 100;

  private final Map<ObjectId, OwnersFile> files = new ConcurrentHashMap<>();
  private final Map<String, Codeowners> codeowners = new ConcurrentHashMap<>();
  private final Map<ObjectId, Optional<Maintainers>> maintainers = new ConcurrentHashMap<>();
  private final Map<ObjectId, Optional<ObjectId>> entries = new ConcurrentHashMap<>();
  private final Map<ObjectId, OwnersAliases> aliases = new ConcurrentHashMap<>();
  private final ConcurrentSkipListSet<HistoryNote> notes = new ConcurrentSkipListSet<>();

  OwnersFile file(ObjectId blob, String place, Function<ObjectId, Optional<String>> texts) {
    return files.computeIfAbsent(
        blob,
        id -> {
          OwnersFile file =
              texts.apply(id).map(OwnersFile::parse).orElseGet(OwnersFile::beyondLimits);
          note(place, file.notes());
          return file;
        });
  }

  OwnersAliases aliases(ObjectId blob, Function<ObjectId, Optional<String>> texts) {
    return aliases.computeIfAbsent(
        blob,
        id -> {
          OwnersAliases read =
              texts.apply(id).map(OwnersAliases::parse).orElseGet(OwnersAliases::beyondLimits);
          note(OwnersAliases.FILE, read.notes());
          return read;
        });
  }

  Codeowners codeowners(ObjectId blob, String place, Function<ObjectId, Optional<String>> texts) {
    return codeowners.computeIfAbsent(
        place + " " + blob.name(),
        key -> {
          Codeowners file =
              texts
                  .apply(blob)
                  .map(text -> Codeowners.parse(place, text))
                  .orElseGet(() -> Codeowners.tooLarge(place));
          note(place, file.notes());
          return file;
        });
  }

  /** Nothing if it is of another form. */
  Optional<Maintainers> maintainers(ObjectId blob, Function<ObjectId, Optional<String>> texts) {
    return maintainers.computeIfAbsent(
        blob,
        id -> {
          Optional<Maintainers> file =
              texts
                  .apply(id)
                  .map(Maintainers::parse)
                  .orElseGet(() -> Optional.of(Maintainers.beyondLimits()));
          file.ifPresent(read -> note(Maintainers.FILE, read.notes()));
          return file;
        });
  }

  /** What a folder's tree holds by a name, kept for the few folders that are asked for always. */
  Optional<ObjectId> entry(ObjectId tree, Function<ObjectId, Optional<ObjectId>> finder) {
    return entries.computeIfAbsent(tree, finder);
  }

  /**
   * Whether an owner as written there can only be one person: GitLab's names may be those of
   * groups, what has a slash is a team, and an address tells no account.
   */
  boolean isLogin(Handle owner, String place) {
    String file = place.substring(0, Math.max(0, place.lastIndexOf(':')));
    boolean groups =
        codeowners.entrySet().stream()
            .anyMatch(one -> one.getKey().startsWith(file + " ") && one.getValue().isGitLab());
    return !groups && owner.value().indexOf('/') < 0 && owner.value().indexOf('@') < 0;
  }

  /** What was left out of any of them, the first hundred places. */
  List<HistoryNote> notes() {
    return notes.stream().limit(MOST_NOTES).toList();
  }

  void note(String place, List<OwnersNote> more) {
    more.forEach(
        one -> notes.add(new HistoryNote(place + ":" + one.line(), one.message(), one.help())));
  }
}
