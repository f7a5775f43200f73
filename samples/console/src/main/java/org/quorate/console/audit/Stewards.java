package org.quorate.console.audit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.OwnedFiles;
import org.quorate.merge.MayMerge;

/**
 * Whether authors own what they change, by the owners files before each change. It counts
 * contributions that change a file and whose owners are known.
 *
 * @param every the author owns every file
 * @param some the author owns some
 * @param none the author owns none, somebody owns each
 * @param unowned nobody owns some file
 * @param nameless all files are owned, the author's login is not known
 */
public record Stewards(int every, int some, int none, int unowned, int nameless) {
  static final Stewards NONE = new Stewards(0, 0, 0, 0, 0);

  /** How many there are. */
  public int all() {
    return every + some + none + unowned + nameless;
  }

  Stewards plus(MayMerge question) {
    Contribution contribution = question.contribution();
    int files = contribution.change().files().size();
    if (files == 0 || !question.known().complete(Aspect.OWNERS)) {
      return this;
    }
    Handle author = contribution.authorship().author();
    Set<String> owned = new HashSet<>();
    Set<String> own = new HashSet<>();
    for (OwnedFiles module : contribution.change().ownedFiles()) {
      if (!module.owners().isEmpty()) {
        owned.addAll(module.files());
      }
      if (module.owners().contains(author)) {
        own.addAll(module.files());
      }
    }
    if (!contribution.change().files().stream().map(ChangedFile::path).allMatch(owned::contains)) {
      return new Stewards(every, some, none, unowned + 1, nameless);
    } else if (own.size() == files) {
      return new Stewards(every + 1, some, none, unowned, nameless);
    } else if (!own.isEmpty()) {
      return new Stewards(every, some + 1, none, unowned, nameless);
    }
    return isLogin(author)
        ? new Stewards(every, some, none + 1, unowned, nameless)
        : new Stewards(every, some, none, unowned, nameless + 1);
  }

  /** Whoever goes by an address or a bare name may be one of the owners all the same. */
  private static boolean isLogin(Handle handle) {
    return handle.value().indexOf('@') < 0 && !handle.value().startsWith("~");
  }

  /** A sentence, if anything is known. */
  Optional<String> told() {
    return all() == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "of %,d with owners files before them: the author owns every file in %,d, some in"
                    + " %,d, none in %,d; nobody owns some file in %,d; whose login is not known"
                    + " in %,d",
                all(),
                every,
                some,
                none,
                unowned,
                nameless));
  }
}
