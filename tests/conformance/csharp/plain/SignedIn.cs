global using static SignedIn;

using System.Text.Json;

/// <summary>What the snippet expects: a <c>user</c>, whoever is signed in.</summary>
internal static class SignedIn
{
    public static Person user { get; } = JsonSerializer.Deserialize<Row[]>(
        Environment.GetEnvironmentVariable("CONFORMANCE_PEOPLE")!,
        new JsonSerializerOptions(JsonSerializerDefaults.Web))![0].ToPerson();

    internal sealed record Person(
        int Id, string Email, string Plan, int PlanAmount, string BillingInterval, int AccountId);

    private sealed record Row(int Id, string Email, string Plan, int Amount, string Interval, int Account)
    {
        public Person ToPerson() => new(Id, Email, Plan, Amount, Interval, Account);
    }
}
