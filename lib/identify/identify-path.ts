/** Where the endpoint stands, below the installation's origin. */
export const IDENTIFY_PATH = "/api/v1/identify";
