export default function Page() {
  return <p>A product whose projects have an infrastructure specification: /api/projects/[id]/infrastructure</p>;
}
