import { NoPeople } from "#components/people/no-people.tsx";

export default function PersonNotFound() {
  return (
    <NoPeople title="Person not found" heading="h1" link={{ href: "../people", name: "Go to People" }}>
      Nobody with this ID was identified in this project, or they were deleted.
    </NoPeople>
  );
}
