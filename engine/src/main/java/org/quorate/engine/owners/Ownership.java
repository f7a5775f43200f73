package org.quorate.engine.owners;

import java.util.List;
import org.quorate.contribution.OwnedFiles;

/**
 * Who owns the files of one contribution.
 *
 * @param owned each file at most once if complete
 * @param complete false if something that the owners files say cannot be told as modules
 */
public record Ownership(List<OwnedFiles> owned, boolean complete) {

  public Ownership {
    owned = List.copyOf(owned);
  }
}
