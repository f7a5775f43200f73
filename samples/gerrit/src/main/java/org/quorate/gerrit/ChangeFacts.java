package org.quorate.gerrit;

import com.google.gerrit.server.account.AccountCache;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.time.Instant;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

@Singleton
final class ChangeFacts {
  private final AccountCache accounts;

  @Inject
  ChangeFacts(AccountCache accounts) {
    this.accounts = accounts;
  }

  MayMerge of(ChangeData change, Charter charter, Instant at) {
    var facts =
        Contribution.builder(
            change.getId().toString(), handle(change.notes().getChange().getOwner()));
    facts.paths(change.currentFilePaths().toArray(String[]::new));
    change.currentApprovals().stream()
        .filter(a -> a.label().equals("Code-Review") && a.value() == 2)
        .forEach(
            a ->
                facts.review(
                    Review.of(handle(a.accountId()).value(), Review.Verdict.APPROVE, a.granted())));
    return new MayMerge(facts.build(), at, Known.everything());
  }

  private Handle handle(com.google.gerrit.entities.Account.Id id) {
    return Handle.of(accounts.get(id).flatMap(s -> s.userName()).orElse("account#" + id));
  }
}
