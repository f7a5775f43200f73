package org.quorate.engine.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.Handle;
import org.quorate.contribution.Person;

/** Whether two lists of people in one case say the same of whose account is whose. */
final class HostPeople {
  private HostPeople() {}

  /** Refuses an account of somebody in one list that is somebody else's in the other. */
  static void agree(Node node, List<Person> ballot, List<Person> activity) {
    Map<Handle, Handle> owners = owners(ballot);
    Map<Handle, Handle> others = owners(activity);
    others.forEach(
        (account, other) -> {
          Handle owner = owners.get(account);
          if (owner != null
              && !owner.equals(other)
              && !owner.equals(others.get(owner))
              && !owner.equals(owners.get(other))
              && !other.equals(others.get(owner))) {
            node.refuse(
                CaseCode.VALUE,
                "`ballot` says that "
                    + Quote.of(account.shown())
                    + " is "
                    + Quote.of(owner.shown())
                    + ", and `activity` says that it is "
                    + Quote.of(other.shown()),
                "say in both whose account it is, or in one of them alone");
          }
        });
  }

  private static Map<Handle, Handle> owners(List<Person> people) {
    Map<Handle, Handle> owners = new HashMap<>();
    for (Person person : people) {
      owners.putIfAbsent(person.handle(), person.handle());
      person.alsoKnownAs().forEach(account -> owners.putIfAbsent(account, person.handle()));
    }
    return owners;
  }
}
